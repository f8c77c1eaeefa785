extension Recipe {
    /// Who talked to whom by video, by vacancy: what the sample's shortlists propose. A test compares the two.
    static let apprenticeTalks = """
        V01: B38 B50 B54 B58
        V02: B11 B17 B18 B44
        V03: B03 B04 B42 B51
        V04: B16 B31 B33 B40
        V05: B02 B03 B07 B57
        V06: B03 B05 B34 B53
        V07: B18 B21 B44 B56
        V08: B05 B12 B33 B58
        V09: B04 B10 B12 B36
        V10: B14 B17 B19 B35
        V11: B07 B40 B48 B50
        V12: B05 B23 B41 B48
        V13: B12 B21 B41 B55
        V14: B16 B39 B40 B59
        V15: B06 B30 B39 B53
        V16: B34 B38 B56 B57
        V17: B13 B41 B56 B58
        V18: B06 B46 B48 B55
        V19: B15 B34 B36 B57
        V20: B06 B13 B15 B46
        V21: B09 B13 B19 B23
        V22: B18 B41 B50 B59
        V23: B15 B19 B36 B40
        V24: B04 B05 B14 B23
        V25: B02 B10 B12 B59
        V26: B04 B46 B59 B60
        V27: B02 B07 B19 B51
        V28: B33 B36 B52 B57
        V29: B10 B17 B55 B60
        V30: B18 B23 B35 B38
        V31: B13 B14 B24 B38
        V32: B09 B39 B53 B56
        V33: B02 B16 B33 B51
        V34: B06 B14 B44 B50
        V35: B09 B15 B21 B39
        V36: B17 B46 B47 B60
        V37: B03 B35 B53 B60
        V38: B07 B21 B48 B51
        V39: B09 B35 B44 B58
        V40: B10 B16 B34 B55
        """
}
