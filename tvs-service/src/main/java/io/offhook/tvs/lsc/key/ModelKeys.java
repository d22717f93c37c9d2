package io.offhook.tvs.lsc.key;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which keys phones can make. Models of the series 78xx and 88xx make RSA keys of up to 4096 bits, and EC keys once the trust list has the
 * signer version 1.1. Every other model, and one that is not known, makes RSA keys of 2048 bits.
 */
public final class ModelKeys {

    private static final Pattern NEW_SERIES = Pattern.compile("(78|88)\\d\\d[A-Z]*");

    private ModelKeys() {}

    /** Why a phone cannot make a key. */
    public enum Objection {
        /** The model makes RSA keys of 2048 bits only. */
        MODEL,
        /** Phones make EC keys only under a trust list of signer version 1.1. */
        TRUST_LIST
    }

    /**
     * Empty if the phone can make the key.
     *
     * @param model as its certificate names it, if that is known
     * @param elliptic whether the trust list in force has the signer version 1.1
     */
    public static Optional<Objection> objection(KeySpec key, Optional<String> model, boolean elliptic) {
        boolean isNew = model.filter(it -> NEW_SERIES.matcher(it).matches()).isPresent();
        return switch (key) {
            case KeySpec.Rsa rsa -> rsa.size() > 2048 && !isNew ? Optional.of(Objection.MODEL) : Optional.empty();
            case KeySpec.Ec ignored -> {
                if (!isNew) {
                    yield Optional.of(Objection.MODEL);
                }
                yield elliptic ? Optional.empty() : Optional.of(Objection.TRUST_LIST);
            }
        };
    }
}
