package io.offhook.phone.file;

import io.offhook.pki.device.Device;
import java.util.List;
import java.util.Optional;

/** {@code SEP<MAC>.cnf.xml}: the fields that this phone reads. */
public record ConfigurationFile(List<String> directoryNumbers, Optional<String> versionStamp) {

    private static final String LINE = "9";

    public static String nameFor(Device device) {
        return device.name() + ".cnf.xml";
    }

    public static ConfigurationFile parse(FileContent content) throws MalformedFileException {
        var device = XmlTree.parse(content, "device");
        var directoryNumbers = device.child("sipProfile").stream()
                .flatMap(profile -> profile.children("sipLines"))
                .flatMap(lines -> lines.children("line"))
                .filter(line -> line.text("featureID").filter(LINE::equals).isPresent())
                .flatMap(line -> line.text("name").stream())
                .toList();
        return new ConfigurationFile(directoryNumbers, device.text("versionStamp"));
    }
}
