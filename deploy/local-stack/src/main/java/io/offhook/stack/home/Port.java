package io.offhook.stack.home;

import java.util.Arrays;

/** Every port of the stack, without the offset. */
public enum Port {
    PHONE_FILES(6970),
    PHONE_FILES_SECURE(6971),
    PHONE_FILES_TFTP(6969, Transport.UDP),
    AXL(8447),
    TVS_PHONES(2445),
    CAPF_PHONES(3804),
    PROVISIONING(8081),
    ACTIVATION(8082),
    TVS(8083),
    SELFCARE(8084),
    CONSOLE(8085),
    PROVISIONING_MANAGEMENT(9081),
    ACTIVATION_MANAGEMENT(9082),
    TVS_MANAGEMENT(9083),
    SELFCARE_MANAGEMENT(9084),
    CONSOLE_MANAGEMENT(9085),
    REDEMPTION(8443),
    REDEMPTION_MRA(8444),
    SCREENS(8445),
    POSTGRES(5432),
    KAFKA(9092),
    REDIS(6379),
    SMTP(1025),
    MAIL(8025),
    KEYCLOAK(8180),
    SIP(5060),
    SIP_RPC(5065);

    /** The transport protocol of a port. */
    public enum Transport {
        TCP,
        UDP
    }

    private static final int MAX = 65_535;

    private final int number;
    private final Transport transport;

    Port(int number) {
        this(number, Transport.TCP);
    }

    Port(int number, Transport transport) {
        this.number = number;
        this.transport = transport;
    }

    /** The largest offset with which every port is one. */
    public static int maxOffset() {
        return MAX - Arrays.stream(values()).mapToInt(port -> port.number).max().orElseThrow();
    }

    public int at(int offset) {
        return number + offset;
    }

    public Transport transport() {
        return transport;
    }
}
