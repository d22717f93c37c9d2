package io.offhook.tvs.lsc.key;

import io.offhook.pki.x509.PublicKeyInfo;
import java.security.PublicKey;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The key that a phone is to make. */
public sealed interface KeySpec {

    Set<Integer> RSA_SIZES = Set.of(2048, 3072, 4096);

    /** What every phone can make. */
    KeySpec DEFAULT = new Rsa(2048);

    /** @param size of the modulus, in bits */
    record Rsa(int size) implements KeySpec {
        public Rsa {
            if (!RSA_SIZES.contains(size)) {
                throw new IllegalArgumentException("RSA keys have 2048, 3072 or 4096 bits");
            }
        }
    }

    record Ec(Curve curve) implements KeySpec {}

    /** {@code RSA} or {@code EC}. */
    default String kind() {
        return switch (this) {
            case Rsa ignored -> "RSA";
            case Ec ignored -> "EC";
        };
    }

    default Optional<Integer> bits() {
        return switch (this) {
            case Rsa rsa -> Optional.of(rsa.size());
            case Ec ignored -> Optional.empty();
        };
    }

    default Optional<String> curveName() {
        return switch (this) {
            case Rsa ignored -> Optional.empty();
            case Ec ec -> Optional.of(ec.curve().label());
        };
    }

    /** Whether a phone made what it was asked for. */
    default boolean isMetBy(PublicKey key) {
        return switch (this) {
            case Rsa rsa -> PublicKeyInfo.of(key) instanceof PublicKeyInfo.Rsa(int made) && made == rsa.size();
            case Ec ec ->
                PublicKeyInfo.of(key) instanceof PublicKeyInfo.Ec made
                        && made.curve().equals(ec.curve().label());
        };
    }

    /** A key of the same kind. One that nobody can be asked for is as {@link #DEFAULT}. */
    static KeySpec like(PublicKey key) {
        return switch (PublicKeyInfo.of(key)) {
            case PublicKeyInfo.Rsa(int bits) -> RSA_SIZES.contains(bits) ? new Rsa(bits) : DEFAULT;
            case PublicKeyInfo.Ec it ->
                Curve.labelled(it.curve()).<KeySpec>map(Ec::new).orElse(DEFAULT);
            case PublicKeyInfo.Other ignored -> DEFAULT;
        };
    }

    /** As events have it; empty without a kind. */
    static Optional<KeySpec> of(@Nullable String kind, @Nullable Integer bits, @Nullable String curve) {
        if (kind == null) {
            return Optional.empty();
        }
        return Optional.of(
                kind.equals("EC")
                        ? new Ec(Curve.labelled(curve == null ? "" : curve)
                                .orElseThrow(() -> new IllegalArgumentException("an unknown curve")))
                        : new Rsa(bits == null ? 2048 : bits));
    }
}
