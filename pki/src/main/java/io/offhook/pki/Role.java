package io.offhook.pki;

import java.util.Arrays;
import java.util.Optional;

/** What a certificate may do for phones; the codes are those of trust lists and of TVS. */
public enum Role {
    SAST(0),
    CCM(1),
    CCM_TFTP(2),
    TFTP(3),
    CAPF(4),
    APP_SERVER(7),
    TVS(21);

    private final int code;

    Role(int code) {
        this.code = code;
    }

    /** Two bytes in a trust list, one byte in a TVS answer. */
    public int code() {
        return code;
    }

    /** The name that administrators know: {@code CCM+TFTP}, {@code APP-SERVER}. */
    public String label() {
        return switch (this) {
            case CCM_TFTP -> "CCM+TFTP";
            case APP_SERVER -> "APP-SERVER";
            case SAST, CCM, TFTP, CAPF, TVS -> name();
        };
    }

    public static Optional<Role> of(int code) {
        return Arrays.stream(values()).filter(role -> role.code == code).findFirst();
    }

    public static Optional<Role> labelled(String label) {
        return Arrays.stream(values())
                .filter(role -> role.label().equals(label))
                .findFirst();
    }
}
