package io.offhook.phone.file;

import io.offhook.pki.device.Device;
import java.util.List;
import java.util.Optional;

/** {@code SEP<MAC>.cnf.xml}: the fields that this phone reads. */
public record ConfigurationFile(
        List<String> directoryNumbers, Optional<String> versionStamp, Optional<SipAccount> sip) {

    private static final String LINE = "9";

    /** Without what a phone registers with. */
    public ConfigurationFile(List<String> directoryNumbers, Optional<String> versionStamp) {
        this(directoryNumbers, versionStamp, Optional.empty());
    }

    public static String nameFor(Device device) {
        return device.name() + ".cnf.xml";
    }

    public static ConfigurationFile parse(FileContent content) throws MalformedFileException {
        var device = XmlTree.parse(content, "device");
        var lines = device.child("sipProfile").stream()
                .flatMap(profile -> profile.children("sipLines"))
                .flatMap(all -> all.children("line"))
                .filter(line -> line.text("featureID").filter(LINE::equals).isPresent())
                .toList();
        return new ConfigurationFile(
                lines.stream().flatMap(line -> line.text("name").stream()).toList(),
                device.text("versionStamp"),
                SipAccount.of(device, lines));
    }
}
