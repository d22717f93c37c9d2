package io.offhook.tvs.lsc.key;

import java.util.Arrays;
import java.util.Optional;

/** The curves of EC keys, by their codes in CAPF. */
public enum Curve {
    P_256(0, "P-256"),
    P_384(1, "P-384"),
    P_521(2, "P-521");

    private final int code;
    private final String label;

    Curve(int code, String label) {
        this.code = code;
        this.label = label;
    }

    public int code() {
        return code;
    }

    /** NIST's name. */
    public String label() {
        return label;
    }

    public static Optional<Curve> labelled(String label) {
        return Arrays.stream(values()).filter(it -> it.label.equals(label)).findFirst();
    }
}
