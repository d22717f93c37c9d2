package io.offhook.pki.file;

import java.util.Arrays;
import java.util.Optional;

/** How long an RSA signature is, as the header says it: 64 bytes for code 0, doubled by each following code. */
enum ModulusCode {
    RSA_512(0),
    RSA_1024(1),
    RSA_2048(2),
    RSA_4096(3);

    private final int code;

    ModulusCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    int bytes() {
        return 64 << code;
    }

    static Optional<ModulusCode> of(int code) {
        return Arrays.stream(values()).filter(it -> it.code == code).findFirst();
    }

    static Optional<ModulusCode> ofBits(int bits) {
        return Arrays.stream(values()).filter(it -> 8 * it.bytes() == bits).findFirst();
    }
}
