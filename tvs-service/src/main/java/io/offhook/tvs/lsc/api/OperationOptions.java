package io.offhook.tvs.lsc.api;

import io.offhook.rest.problem.CommonProblem;
import io.offhook.tvs.lsc.Authentication;
import io.offhook.tvs.lsc.OperationType;
import io.offhook.tvs.lsc.Origin;
import io.offhook.tvs.lsc.key.Curve;
import io.offhook.tvs.lsc.key.KeySpec;
import io.offhook.tvs.lsc.store.OperationTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An operation as it was asked for. */
record OperationOptions(
        OperationType operation,
        Authentication authentication,
        @Nullable String keyType,
        @Nullable Integer keySize,
        @Nullable String curve,
        @Nullable Instant completeBy) {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final String SIZES = "An RSA key has a keySize of 2048, 3072 or 4096, and no curve.";

    /** As a query has it. */
    static @Nullable Integer keySize(@Nullable String text) {
        if (text != null && !text.matches("[0-9]{1,5}")) {
            throw CommonProblem.invalid("keySize", SIZES);
        }
        return text == null ? null : Integer.valueOf(text);
    }

    /** @param usual how long a phone has, if nobody says so */
    OperationTemplate template(String account, Instant now, Duration usual) {
        return new OperationTemplate(
                operation, authentication, key(), end(now, usual), new Origin.Administrator(account));
    }

    private Instant end(Instant now, Duration usual) {
        if (completeBy == null) {
            return now.plus(usual);
        }
        if (!completeBy.isAfter(now) || completeBy.isAfter(now.plus(LONGEST))) {
            throw CommonProblem.invalid("completeBy", "completeBy must be in the future, and within a year.");
        }
        return completeBy;
    }

    private Optional<KeySpec> key() {
        if (operation != OperationType.INSTALL) {
            if (keyType != null || keySize != null || curve != null) {
                throw CommonProblem.invalid("keyType", "Only an installation makes a key.");
            }
            return Optional.empty();
        }
        return Optional.of(
                switch (keyType == null ? "RSA" : keyType) {
                    case "RSA" -> rsa();
                    case "EC" -> elliptic();
                    default -> throw CommonProblem.invalid("keyType", "keyType must be RSA or EC.");
                });
    }

    private KeySpec rsa() {
        int size = keySize == null ? 2048 : keySize;
        if (curve != null || !KeySpec.RSA_SIZES.contains(size)) {
            throw CommonProblem.invalid("keySize", SIZES);
        }
        return new KeySpec.Rsa(size);
    }

    private KeySpec elliptic() {
        if (keySize != null) {
            throw CommonProblem.invalid("keySize", "An EC key has a curve, and no keySize.");
        }
        return Curve.labelled(curve == null ? Curve.P_256.label() : curve)
                .map(KeySpec.Ec::new)
                .orElseThrow(() -> CommonProblem.invalid("curve", "curve must be P-256, P-384 or P-521."));
    }
}
