/// Text reduced to what a comparison should see: lower case, no accents, no punctuation, single spaces.
///
/// German umlauts unfold as typewriters write them (`ä` → `ae`, `ß` → `ss`); other accents are dropped, so that
/// `García` equals `Garcia`. A table of our own: the result must not change with the version of a Unicode library.
package func folded(_ text: some StringProtocol) -> String {
    if let ascii = text.utf8.withContiguousStorageIfAvailable(foldedASCII), let ascii { return ascii }
    var result = ""
    result.reserveCapacity(text.utf8.count + 2)
    var isSpaceDue = false
    for scalar in text.unicodeScalars {
        if isCombiningMark(scalar) {
            // A decomposed umlaut (`a` and U+0308) unfolds like the composed one.
            if scalar.value == 0x308, let last = result.last, "aou".contains(last) { result += "e" }
            continue
        }
        guard let letters = foldedLetters(scalar) else {
            isSpaceDue = !result.isEmpty
            continue
        }
        if isSpaceDue { result += " " }
        isSpaceDue = false
        result += letters
    }
    return result
}

/// The same of text in ASCII; nil where there is more in it.
private func foldedASCII(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: text.count) { result in
        var count = 0
        var isSpaceDue = false
        for byte in text {
            let lower = (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
            guard (0x61...0x7a).contains(lower) || (0x30...0x39).contains(lower) else {
                isSpaceDue = count > 0
                continue
            }
            if isSpaceDue {
                result[count] = 0x20
                count += 1
            }
            isSpaceDue = false
            result[count] = lower
            count += 1
        }
        return count
    }
}

private func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36f).contains(scalar.value)
}

/// The folded letters or digits of a scalar; nil where it separates words.
private func foldedLetters(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x61...0x7a, 0x30...0x39: return String(Character(scalar))
    case 0x41...0x5a: return String(Character(Unicode.Scalar(UInt8(scalar.value + 32))))
    case 0..<0x80: return nil
    default: break
    }
    if let letters = latinLetters[scalar] { return letters }
    return scalar.properties.isAlphabetic ? scalar.properties.lowercaseMapping : nil
}

private let latinLetters: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
        ("ae", "äÄæÆ"), ("oe", "öÖœŒ"), ("ue", "üÜ"), ("ss", "ßẞ"), ("th", "þÞ"), ("ij", "ĳĲ"),
        ("a", "àáâãåāăąǎÀÁÂÃÅĀĂĄǍªạảấầẩẫậắằẳẵặẠẢẤẦẨẪẬẮẰẲẴẶ"), ("c", "çćĉċčÇĆĈĊČ"), ("d", "ďđðĎĐÐ"),
        ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚẹẻẽếềểễệẸẺẼẾỀỂỄỆ"), ("g", "ĝğġģĜĞĠĢ"), ("h", "ĥħĤĦ"),
        ("i", "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİỉịỈỊ"), ("j", "ĵĴ"), ("k", "ķĸĶ"), ("l", "ĺļľŀłĹĻĽĿŁ"), ("n", "ñńņňŉŋÑŃŅŇŊ"),
        ("o", "òóôõøōŏőơÒÓÔÕØŌŎŐƠºọỏốồổỗộớờởỡợỌỎỐỒỔỖỘỚỜỞỠỢ"), ("r", "ŕŗřŔŖŘ"), ("s", "śŝşšșŚŜŞŠȘ"),
        ("t", "ţťŧțŢŤŦȚ"), ("u", "ùúûũūŭůűųưÙÚÛŨŪŬŮŰŲƯụủứừửữựỤỦỨỪỬỮỰ"), ("w", "ŵŴẁẃẅẀẂẄ"),
        ("y", "ýÿŷÝŸŶỳỷỹỵỲỶỸỴ"), ("z", "źżžŹŻŽ"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (letters, scalars) in groups {
        for scalar in scalars.unicodeScalars { table[scalar] = letters }
    }
    return table
}()
