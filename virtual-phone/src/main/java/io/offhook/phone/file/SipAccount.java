package io.offhook.phone.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the first line of a phone registers with.
 *
 * @param host of the first call manager
 * @param user of digest authentication
 */
public record SipAccount(String host, int port, String number, String user, String password) {

    private static final int MAX_PORT = 65_535;

    /** Empty if the file has no password for a line, as for a phone that reads no encrypted file. */
    static Optional<SipAccount> of(XmlTree device, List<XmlTree> lines) {
        return callManager(device)
                .flatMap(manager -> lines.stream().findFirst().flatMap(line -> account(manager, line)));
    }

    private static Optional<SipAccount> account(XmlTree manager, XmlTree line) {
        return manager.text("processNodeName")
                .flatMap(host -> manager.child("ports")
                        .flatMap(ports -> ports.text("sipPort"))
                        .flatMap(SipAccount::port)
                        .flatMap(port -> line.text("name")
                                .flatMap(number -> line.text("authName")
                                        .flatMap(user -> line.text("authPassword")
                                                .map(password ->
                                                        new SipAccount(host, port, number, user, password))))));
    }

    private static Optional<XmlTree> callManager(XmlTree device) {
        return device.children("devicePool")
                .flatMap(pool -> pool.children("callManagerGroup"))
                .flatMap(group -> group.children("members"))
                .flatMap(members -> members.children("member"))
                .flatMap(member -> member.children("callManager"))
                .findFirst();
    }

    private static Optional<Integer> port(String text) {
        return Stream.of(text)
                .filter(it -> it.matches("[0-9]{1,5}"))
                .map(Integer::parseInt)
                .filter(number -> number > 0 && number <= MAX_PORT)
                .findFirst();
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return user + " at " + host + ":" + port;
    }
}
