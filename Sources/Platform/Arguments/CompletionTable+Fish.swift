extension CompletionTable {
    /// A script for fish 3 and later.
    var fish: String {
        var lines = [
            """
            # Completion of \(name) for fish. Generated from the table of commands.
            function __\(identifier)_call
                set -l call \(quotedForFish(name))
                set -l count 0
                set -l skip 0
                for word in (commandline -opc)[2..-1]
                    if test $skip = 1
                        set skip 0
                        continue
                    end
                    switch "$call $word"
                        case \(valued)
                            set skip 1
                        case '* -*'
                        case \(descents)
                            set call "$call $word"
                        case '*'
                            set count (math $count + 1)
                    end
                end
                echo "$call $count"
            end
            function __\(identifier)_is
                string match -qr -- '^'$argv[1]'$' (__\(identifier)_call)
            end
            complete -c \(name) -f
            """
        ]
        for row in rows {
            lines += row.commands.map { command in
                line(row, count: "0") + " -a \(quotedForFish(command.word)) -d \(quotedForFish(command.summary))"
            }
            for (index, operand) in row.operands.enumerated() {
                let offer = arguments(for: operand.value.completion)
                if !offer.isEmpty {
                    lines.append(line(row, count: operand.count.repeats ? atLeast(index) : String(index)) + offer)
                }
            }
            for option in row.options {
                let letter = option.letter.map { " -s \($0)" } ?? ""
                let value = option.value.map { " -r" + arguments(for: $0.completion) } ?? ""
                lines.append(
                    line(row, count: "[0-9]+") + " -l \(option.name)\(letter)\(value) -d \(quotedForFish(option.help))")
            }
            lines.append(line(row, count: "[0-9]+") + " -l help -d 'show the help'")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var valued: String {
        list(
            rows.flatMap { row in
                row.options.filter { $0.value != nil }.flatMap { option in names(of: option).map { "\(row.call) \($0)" }
                }
            })
    }

    private var descents: String {
        list(rows.flatMap { row in row.commands.map { "\(row.call) \($0.word)" } })
    }

    private func list(_ calls: [String]) -> String {
        calls.isEmpty ? "''" : calls.map(quotedForFish).joined(separator: " ")
    }

    private func line(_ row: Row, count: String) -> String {
        "complete -c \(name) -n \"__\(identifier)_is '\(row.call) \(count)'\""
    }

    /// A pattern for numbers from a single digit up.
    private func atLeast(_ number: Int) -> String {
        number == 0 ? "[0-9]+" : "([\(min(number, 9))-9]|[1-9][0-9]+)"
    }

    private func arguments(for completion: Completion) -> String {
        switch completion {
        case .nothing: ""
        case .files: " -F"
        case .folders: " -a '(__fish_complete_directories)'"
        case .words(let words): " -a \(quotedForFish(words.joined(separator: " ")))"
        }
    }

    private func quotedForFish(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
}
