package io.offhook.activation.code;

import org.jspecify.annotations.Nullable;

/** Which devices may redeem a code. */
public sealed interface Binding {

    /** Any device of the model: the phone's MAC is not known yet. */
    record ToModel(String model) implements Binding {}

    /** One device alone: its MAC was known when the phone was provisioned. */
    record ToDevice(String mac) implements Binding {}

    static Binding of(String model, @Nullable String mac) {
        return mac == null ? new ToModel(model) : new ToDevice(mac);
    }
}
