extension CompletionTable {
    /// A script for zsh, to be put as `_NAME` into a folder of `fpath`.
    var zsh: String {
        """
        #compdef \(name)
        # Completion of \(name) for zsh. Generated from the table of commands.
        _\(identifier)() {
            local call=\(Self.quoted(name)) previous='' word
            local -i count=0 skip=0 index
            for ((index = 2; index < CURRENT; index++)); do
                word="${words[index]}"
                if ((skip)); then skip=0; previous=''; continue; fi
                previous=''
                case "$call $word" in
        \(valued)
                    (*' -'*) ;;
        \(descents)
                    (*) count=$((count + 1)) ;;
                esac
            done
            if [[ -n "$previous" ]]; then
                case "$call $previous" in
        \(values)
                esac
                return
            fi
            if [[ "${words[CURRENT]}" == -* ]]; then
                case "$call" in
        \(options)
                esac
                return
            fi
            case "$call $count" in
        \(operands)
            esac
        }
        if [[ "$funcstack[1]" == '_\(identifier)' ]]; then
            _\(identifier) "$@"
        else
            compdef _\(identifier) \(name)
        fi

        """
    }

    private var valued: String {
        let patterns = rows.flatMap { row in
            row.options.filter { $0.value != nil }.flatMap { option in
                names(of: option).map { Self.quoted("\(row.call) \($0)") }
            }
        }
        return
            "            (\(patterns.isEmpty ? "''" : patterns.joined(separator: "|"))) skip=1; previous=\"$word\" ;;"
    }

    private var descents: String {
        let patterns = rows.flatMap { row in row.commands.map { Self.quoted("\(row.call) \($0.word)") } }
        return "            (\(patterns.isEmpty ? "''" : patterns.joined(separator: "|"))) call=\"$call $word\" ;;"
    }

    private var values: String {
        rows.flatMap { row in
            row.options.compactMap { option in
                option.value.map { value in
                    let patterns = names(of: option).map { Self.quoted("\(row.call) \($0)") }.joined(separator: "|")
                    return "            (\(patterns)) \(action(for: value.completion, label: value.placeholder)) ;;"
                }
            }
        }.joined(separator: "\n")
    }

    private var options: String {
        let help = "--help:show the help"
        return rows.map { row in
            let entries = row.options.map { "--\($0.name):\($0.help)" } + [help]
            return "            (\(Self.quoted(row.call))) \(described(entries, label: "option")) ;;"
        }.joined(separator: "\n")
    }

    private var operands: String {
        var lines: [String] = []
        for row in rows.reversed() {
            let verbs = row.commands.map { "\($0.word):\($0.summary)" }
            for (index, operand) in row.operands.enumerated() {
                let pattern =
                    operand.count.repeats ? Self.quoted("\(row.call) ") + "*" : Self.quoted("\(row.call) \(index)")
                let first = index == 0 && !verbs.isEmpty ? "\(described(verbs, label: "command")); " : ""
                lines.append(
                    "        (\(pattern)) \(first)\(action(for: operand.value.completion, label: operand.name)) ;;")
            }
            if row.operands.isEmpty, !verbs.isEmpty {
                lines.append("        (\(Self.quoted("\(row.call) 0"))) \(described(verbs, label: "command")) ;;")
            }
        }
        return lines.joined(separator: "\n")
    }

    private func action(for completion: Completion, label: String) -> String {
        switch completion {
        case .nothing: "_message \(Self.quoted(label))"
        case .files: "_files"
        case .folders: "_files -/"
        case .words(let words): "compadd -- \(words.map(Self.quoted).joined(separator: " "))"
        }
    }

    /// A list with descriptions; `_describe` parts word and text at the first colon.
    private func described(_ entries: [String], label: String) -> String {
        "local -a entries=(\(entries.map(Self.quoted).joined(separator: " "))); _describe \(Self.quoted(label)) entries"
    }
}
