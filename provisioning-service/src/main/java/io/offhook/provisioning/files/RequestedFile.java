package io.offhook.provisioning.files;

import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.value.DeviceName;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that phones ask for. There is no directory behind the names: what is not listed here does not exist. There is no CTL file,
 * and phones expect that.
 */
public sealed interface RequestedFile {

    Pattern CONFIGURATION = Pattern.compile("SEP([0-9A-F]{12})(\\.cnf\\.xml(?:\\.enc)?(?:\\.sgn)?)");
    Pattern TRUST_LIST = Pattern.compile("ITL(?:File|SEP([0-9A-F]{12}))\\.tlv");
    Pattern ROOT = Pattern.compile("^(?:\\.?/)+");

    /** {@code XMLDefault.cnf.xml}: for a phone without a configuration of its own. */
    record Default() implements RequestedFile {}

    /** The same, signed: for a phone that holds a trust list. */
    record SignedDefault() implements RequestedFile {}

    /** The trust list. Each phone may ask for it by a name of its own, and gets the same. */
    record TrustList(Optional<DeviceName> device) implements RequestedFile {}

    /** The configuration of one device. */
    record Configuration(DeviceName device, Form form) implements RequestedFile {}

    /** How a configuration is wrapped, and how its name ends. */
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

    /** @param path a name, maybe with {@code /} or {@code ./} before it, any number of times; letter case counts */
    static Optional<RequestedFile> at(String path) {
        var name = ROOT.matcher(path).replaceFirst("");
        if (name.equals("XMLDefault.cnf.xml")) {
            return Optional.of(new Default());
        }
        if (name.equals("XMLDefault.cnf.xml.sgn")) {
            return Optional.of(new SignedDefault());
        }
        var trustList = TRUST_LIST.matcher(name);
        if (trustList.matches()) {
            return Optional.of(
                    new TrustList(Optional.ofNullable(trustList.group(1)).map(RequestedFile::device)));
        }
        var configuration = CONFIGURATION.matcher(name);
        return configuration.matches()
                ? Form.ending(configuration.group(2))
                        .map(form -> new Configuration(device(configuration.group(1)), form))
                : Optional.empty();
    }

    private static DeviceName device(String mac) {
        return DeviceName.of(new MacAddress(mac));
    }
}
