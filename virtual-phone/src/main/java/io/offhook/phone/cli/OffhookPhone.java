package io.offhook.phone.cli;

import io.offhook.stackclient.cli.Terminal;

/** The main class behind {@code ./offhook phone} and {@code trust}. */
public final class OffhookPhone {

    private OffhookPhone() {}

    public static void main(String[] arguments) {
        Terminal.run(CommandLines::offhook, arguments);
    }
}
