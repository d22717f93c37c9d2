package io.offhook.activation.screen;

import java.util.Optional;

/**
 * What a phone in a staging network is shown of the record with its MAC.
 *
 * @param ownerId a user id, not a person's name
 * @param isActivated whether the phone needs no code any more
 */
public record KnownPhone(Optional<String> ownerId, Optional<String> directoryNumber, boolean isActivated) {

    /** What everybody else is shown: the same whether there is a record or not. */
    public static final KnownPhone NOTHING = new KnownPhone(Optional.empty(), Optional.empty(), false);
}
