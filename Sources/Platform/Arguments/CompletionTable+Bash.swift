extension CompletionTable {
    /// A script for bash 4 and later; works with or without the package bash-completion.
    var bash: String {
        """
        # Completion of \(name) for bash. Generated from the table of commands.
        _\(identifier)() {
            local current="${COMP_WORDS[COMP_CWORD]}" previous="" call="\(name)" count=0 skip=0 word index
            COMPREPLY=()
            for ((index = 1; index < COMP_CWORD; index++)); do
                word="${COMP_WORDS[index]}"
                if [[ "$word" == "=" ]]; then continue; fi
                if ((skip)); then skip=0; previous=""; continue; fi
                previous=""
                case "$call $word" in
        \(valued(indent: "            "))
                    *" -"*) ;;
        \(descents(indent: "            "))
                    *) count=$((count + 1)) ;;
                esac
            done
            if [[ "$current" == "=" ]]; then current=""; fi
            if [[ -n "$previous" ]]; then
                case "$call $previous" in
        \(values(indent: "            "))
                esac
                return
            fi
            if [[ "$current" == -* ]]; then
                case "$call" in
        \(options(indent: "            "))
                esac
                return
            fi
            case "$call $count" in
        \(operands(indent: "        "))
            esac
        }
        complete -F _\(identifier) \(name)

        """
    }

    /// Options that take the next word, which therefore names no command.
    private func valued(indent: String) -> String {
        let patterns = rows.flatMap { row in
            row.options.filter { $0.value != nil }.flatMap { option in
                names(of: option).map { "\"\(row.call) \($0)\"" }
            }
        }
        return "\(indent)\(patterns.isEmpty ? "''" : patterns.joined(separator: "|"))) skip=1; previous=\"$word\" ;;"
    }

    private func descents(indent: String) -> String {
        let patterns = rows.flatMap { row in row.commands.map { "\"\(row.call) \($0.word)\"" } }
        return "\(indent)\(patterns.isEmpty ? "''" : patterns.joined(separator: "|"))) call=\"$call $word\" ;;"
    }

    private func values(indent: String) -> String {
        let lines = rows.flatMap { row in
            row.options.compactMap { option in
                option.value.map { value in
                    let patterns = names(of: option).map { "\"\(row.call) \($0)\"" }.joined(separator: "|")
                    return "\(indent)\(patterns)) \(reply(to: value.completion)) ;;"
                }
            }
        }
        return (lines + ["\(indent)*) ;;"]).joined(separator: "\n")
    }

    private func options(indent: String) -> String {
        rows.map { row in
            let words = row.options.map { "--\($0.name)" } + ["--help"]
            return "\(indent)\"\(row.call)\") \(reply(to: .words(words))) ;;"
        }.joined(separator: "\n")
    }

    /// The words after a command: its verbs first, else its operands by number, the last one for ever if it repeats.
    private func operands(indent: String) -> String {
        var lines: [String] = []
        // Children first, so that a noun with operands that repeat does not answer for its verbs.
        for row in rows.reversed() {
            for (index, operand) in row.operands.enumerated() {
                let verbs = index == 0 ? row.commands.map(\.word) : []
                let pattern = operand.count.repeats ? "\"\(row.call) \"*" : "\"\(row.call) \(index)\""
                lines.append("\(indent)\(pattern)) \(reply(to: operand.value.completion, adding: verbs)) ;;")
            }
            if row.operands.isEmpty, !row.commands.isEmpty {
                lines.append("\(indent)\"\(row.call) 0\") \(reply(to: .words(row.commands.map(\.word)))) ;;")
            }
        }
        return lines.joined(separator: "\n")
    }

    private func reply(to completion: Completion, adding words: [String] = []) -> String {
        switch completion {
        case .nothing where words.isEmpty: ":"
        case .nothing: reply(to: .words(words))
        case .files: "COMPREPLY=($(compgen -f -- \"$current\"))"
        case .folders: "COMPREPLY=($(compgen -d -- \"$current\"))"
        case .words(let own):
            "COMPREPLY=($(compgen -W \(Self.quoted((words + own).joined(separator: " "))) -- \"$current\"))"
        }
    }

    func names(of option: OptionSpec) -> [String] {
        ["--\(option.name)"] + (option.letter.map { ["-\($0)"] } ?? [])
    }
}
