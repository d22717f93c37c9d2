package io.offhook.stack.service;

import io.offhook.stack.home.Port;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The services of Offhook. The database and database user of each have its name. */
public enum Service {
    PROVISIONING(
            Port.PROVISIONING,
            Port.PROVISIONING_MANAGEMENT,
            Port.PHONE_FILES,
            Port.PHONE_FILES_SECURE,
            Port.PHONE_FILES_TFTP,
            Port.AXL),
    ACTIVATION(Port.ACTIVATION, Port.ACTIVATION_MANAGEMENT, Port.REDEMPTION, Port.REDEMPTION_MRA, Port.SCREENS),
    TVS(Port.TVS, Port.TVS_MANAGEMENT, Port.TVS_PHONES, Port.CAPF_PHONES),
    SELFCARE(Port.SELFCARE, Port.SELFCARE_MANAGEMENT),
    CONSOLE(Port.CONSOLE, Port.CONSOLE_MANAGEMENT);

    private final Port port;
    private final Port management;
    private final List<Port> ports;

    Service(Port port, Port management, Port... phoneSide) {
        this.port = port;
        this.management = management;
        this.ports = Stream.concat(Stream.of(port, management), Arrays.stream(phoneSide))
                .toList();
    }

    /** {@code activation} */
    public String lowerName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The port of REST and pages. */
    public Port port() {
        return port;
    }

    /** The port of health, metrics and the OpenAPI document. */
    public Port management() {
        return management;
    }

    /** All ports, with those of the listeners for phones and scripts. */
    public List<Port> ports() {
        return ports;
    }
}
