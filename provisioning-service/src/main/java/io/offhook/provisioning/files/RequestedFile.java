package io.offhook.provisioning.files;

import io.offhook.provisioning.phone.DeviceName;
import io.offhook.provisioning.phone.MacAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file that a phone may ask for. There is no directory behind these names: what is not listed here does not exist. */
public sealed interface RequestedFile {

    Pattern CONFIGURATION = Pattern.compile("SEP([0-9A-F]{12})\\.cnf\\.xml");

    /** What a phone without a configuration of its own reads. */
    record Default() implements RequestedFile {}

    /** The configuration of one device. */
    record Configuration(DeviceName device) implements RequestedFile {}

    /** The file of a name, exactly as phones write it. */
    static Optional<RequestedFile> named(String name) {
        if (name.equals("XMLDefault.cnf.xml")) {
            return Optional.of(new Default());
        }
        var configuration = CONFIGURATION.matcher(name);
        return configuration.matches()
                ? Optional.of(new Configuration(DeviceName.of(new MacAddress(configuration.group(1)))))
                : Optional.empty();
    }
}
