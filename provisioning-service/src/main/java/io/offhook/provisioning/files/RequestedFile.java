package io.offhook.provisioning.files;

import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.value.DeviceName;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that a phone may ask for. There is no directory behind these names: what is not listed here does not exist. That there is
 * no CTL file is one of the things phones expect to hear.
 */
public sealed interface RequestedFile {

    Pattern CONFIGURATION = Pattern.compile("SEP([0-9A-F]{12})(\\.cnf\\.xml(?:\\.enc)?(?:\\.sgn)?)");
    Pattern TRUST_LIST = Pattern.compile("ITL(?:File|SEP[0-9A-F]{12})\\.tlv");

    /** What a phone without a configuration of its own reads. */
    record Default() implements RequestedFile {}

    /** The same for a phone that holds a trust list, and so takes what is signed alone. */
    record SignedDefault() implements RequestedFile {}

    /** The trust list; each phone may ask for it by a name of its own. */
    record TrustList() implements RequestedFile {}

    /** The configuration of one device. */
    record Configuration(DeviceName device, Form form) implements RequestedFile {}

    /** How a configuration is wrapped, and what its name ends with. */
    enum Form {
        PLAIN(".cnf.xml"),
        SIGNED(".cnf.xml.sgn"),
        ENCRYPTED(".cnf.xml.enc.sgn");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }

        static Optional<Form> ending(String ending) {
            return Arrays.stream(values())
                    .filter(form -> form.ending.equals(ending))
                    .findFirst();
        }
    }

    /** The file of a name, exactly as phones write it. */
    static Optional<RequestedFile> named(String name) {
        if (name.equals("XMLDefault.cnf.xml")) {
            return Optional.of(new Default());
        }
        if (name.equals("XMLDefault.cnf.xml.sgn")) {
            return Optional.of(new SignedDefault());
        }
        if (TRUST_LIST.matcher(name).matches()) {
            return Optional.of(new TrustList());
        }
        var configuration = CONFIGURATION.matcher(name);
        return configuration.matches()
                ? Form.ending(configuration.group(2))
                        .map(form -> new Configuration(DeviceName.of(new MacAddress(configuration.group(1))), form))
                : Optional.empty();
    }
}
