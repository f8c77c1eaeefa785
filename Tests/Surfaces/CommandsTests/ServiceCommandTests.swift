import Arguments
import Foundation
import HTTP
import Testing

@testable import Commands

@Suite struct ServiceCommandTests {
    /// Runs a line with what is typed.
    private func run(_ line: String, in desk: Desk, typed: String = "") -> (exit: ExitCode, out: String, err: String) {
        let (out, err) = (Output(), Output())
        let exit = Lotse.run(
            Desk.words(line),
            in: Session(
                out: out, err: err, environment: ["LOTSE_USER": "anna"], folder: desk.folder.path(), now: Desk.now,
                input: typed))
        return (exit, out.text, err.text)
    }

    private func desk() throws -> Desk {
        let desk = try Desk()
        #expect(desk.run("new a.lotse --land BY --date 2027-03-01").exit == .done)
        return desk
    }

    @Test("an account is made, listed, given another password and removed")
    func users() throws {
        let desk = try desk()
        defer { desk.clear() }
        #expect(
            run("user add eva --role auditor", in: desk, typed: "correct horse battery").out
                == "eva may sign in as auditor\n")
        #expect(run("user list", in: desk).out == "eva  auditor  made by anna\n")
        #expect(
            run("user password eva", in: desk, typed: "another horse battery").out
                == "eva has another password and is signed out everywhere\n")
        #expect(run("user remove eva", in: desk).out == "eva can no longer sign in\n")
        #expect(run("user list", in: desk).err == "there are no users; next: lotse user add NAME\n")
    }

    @Test("what cannot be an account is said with its remedy")
    func userErrors() throws {
        let desk = try desk()
        defer { desk.clear() }
        #expect(
            run("user add Eva", in: desk).err
                == "error[CL304]: \"Eva\" cannot be a user's name\n"
                + "hint: take 2 to 32 of the letters a to z, digits, '.', '-' and '_', a letter first\n")
        #expect(
            run("user add eva", in: desk, typed: "short").err
                == "error[CL307]: the password has 5 characters, expected 12 or more\n"
                + "hint: take four words that nobody would put together\n")
        #expect(run("user add eva", in: desk, typed: "correct horse battery").exit == .done)
        #expect(
            run("user add eva", in: desk, typed: "correct horse battery").err
                == "eva: error[CL305]: there is a user eva already\n"
                + "hint: choose another name, or 'lotse user password eva'\n")
        #expect(
            run("user remove otto", in: desk).err
                == "otto: error[CL306]: there is no user otto\nhint: 'lotse user list' names them\n")
        #expect(
            run("user remove eva", in: desk).err
                == "eva: error[CL328]: eva is the last coordinator, and nobody else could add users in the browser\n"
                + "hint: add another one first: lotse user add NAME\n")
        #expect(
            Failure.noMemory.text
                == "error[CL308]: there is no memory to protect the password, expected 64 MiB\n"
                + "hint: end other programs and try again")
        #expect(
            Failure.differentPasswords.text
                == "error[CL309]: the two passwords differ\nhint: type the same password twice")
    }

    @Test("a link is shown once, listed by its beginning, and revoked")
    func links() throws {
        let desk = try desk()
        defer { desk.clear() }
        try desk.write("Nr;Name\nF1;Firma\n", to: "firms.csv")
        #expect([.done, .no].contains(desk.run("import employers firms.csv").exit))
        let made = run("link make employer F1 --base https://fair.example/ --days 10", in: desk)
        let token = try #require(made.out.firstMatch(of: /^https:\/\/fair\.example\/l\/([0-9a-f]{64})\n$/)?.1)
        #expect(made.err == "link 1 is good until 2026-12-01; it is shown only now\n")
        #expect(
            run("link list", in: desk).out == "1  \(token.prefix(6))…  employer  F1  until 2026-12-01  never opened\n")
        #expect(run("link revoke 1", in: desk).out == "link 1 opens nothing any more\n")
        #expect(
            run("link list", in: desk).out == "1  \(token.prefix(6))…  employer  F1  revoked 2026-11-21  never opened\n"
        )
        #expect(
            run("link revoke 7", in: desk).err
                == "error[CL311]: there is no link 7\nhint: 'lotse link list' numbers them\n")
        #expect(
            run("link make employer F1 --base fair.example", in: desk).err
                == "error[CL310]: fair.example is no address of a service\nhint: write one such as https://fair.example\n"
        )
        #expect(run("link make employer F9", in: desk).err.hasPrefix("F9: error[CL010]: "))
        #expect(run("link make candidate F1", in: desk).err.hasPrefix("F1: error[CL010]: "))
    }

    @Test("a token is shown once, listed by its beginning, and revoked")
    func tokens() throws {
        let desk = try desk()
        defer { desk.clear() }
        let made = run("token make website --days 10", in: desk)
        let secret = try #require(made.out.firstMatch(of: /^([0-9a-f]{64})\n$/)?.1)
        #expect(made.err == "token website may read until 2026-12-01; it is shown only now\n")
        #expect(
            run("token make planner --scope plan --scope read --days 10", in: desk).err
                == "token planner may read, plan until 2026-12-01; it is shown only now\n")
        let list = run("token list", in: desk).out
        #expect(list.hasPrefix("website  \(secret.prefix(6))…  read        until 2026-12-01  never used\n"))
        #expect(run("token revoke website", in: desk).out == "token website opens nothing any more\n")
        #expect(run("token list", in: desk).out.contains("revoked 2026-11-21"))
        #expect(
            run("token make Website", in: desk).err
                == "error[CL312]: \"Website\" cannot be a token's name\n"
                + "hint: take 2 to 32 of the letters a to z, digits, '.', '-' and '_', a letter first\n")
        #expect(
            run("token make website", in: desk).err
                == "website: error[CL313]: there is or was a token website already\n"
                + "hint: choose another name, such as website-2: the log tells tokens apart by their names\n")
        #expect(
            run("token revoke other", in: desk).err
                == "other: error[CL314]: there is no token other\nhint: 'lotse token list' names them\n")
    }

    @Test(
        "what keeps a server from listening is said with its remedy",
        arguments: [
            (
                ServerError.notAnAddress("nowhere:80"),
                "error[CL300]: nowhere:80 is no numeric address with a port\nhint: write one such as 127.0.0.1:8080 or [::1]:8080"
            ),
            (
                .inUse("127.0.0.1:80"),
                "error[CL301]: another program listens on 127.0.0.1:80 already\n"
                    + "hint: end that program, or choose another port with --listen"
            ),
            (
                .notPermitted("127.0.0.1:80"),
                "error[CL302]: you may not listen on 127.0.0.1:80\n"
                    + "hint: choose a port from 1024 up; a proxy in front of it takes 443"
            ),
            (
                .system("10.9.9.9:80", reason: "cannot assign requested address"),
                "error[CL303]: nothing can listen on 10.9.9.9:80: cannot assign requested address\n"
                    + "hint: check the address with 'ip address', or listen on 127.0.0.1:8080"
            ),
        ])
    func serverErrors(_ error: ServerError, _ text: String) {
        #expect(Failure(error as any Error).text == text)
    }

    @Test(
        "an address to listen on is a host and a port",
        arguments: [
            ("127.0.0.1:8080", ListenAddress(host: "127.0.0.1", port: 8_080)),
            ("[::1]:0", ListenAddress(host: "::1", port: 0)),
            ("8080", nil), (":8080", nil), ("127.0.0.1:99999", nil), ("127.0.0.1:", nil),
        ])
    func addresses(_ text: String, _ address: ListenAddress?) {
        #expect(ValueKind<ListenAddress>.listenAddress.read(text) == address)
    }
}
