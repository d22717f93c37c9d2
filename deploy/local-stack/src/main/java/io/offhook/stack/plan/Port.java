package io.offhook.stack.plan;

/** Every port of the stack, before the offset. */
public enum Port {
    PHONE_FILES(6970),
    PHONE_FILES_SECURE(6971),
    PHONE_FILES_TFTP(6969),
    TVS_PHONES(2445),
    PROVISIONING(8081),
    ACTIVATION(8082),
    TVS(8083),
    SELFCARE(8084),
    REDEMPTION(8443),
    REDEMPTION_OUTSIDE(8444),
    POSTGRES(5432),
    KAFKA(9092),
    REDIS(6379),
    SMTP(1025),
    MAIL(8025),
    KEYCLOAK(8180);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    public int at(int offset) {
        return usual + offset;
    }
}
