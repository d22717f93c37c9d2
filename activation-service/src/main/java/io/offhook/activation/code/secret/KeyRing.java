package io.offhook.activation.code.secret;

/** Holds the keys that are used now. They change while the service runs, see {@link KeyRotation}. */
public class KeyRing {

    private volatile Keys keys;

    KeyRing(Keys keys) {
        this.keys = keys;
    }

    public Keys current() {
        return keys;
    }

    /** From now on. Work under way ends with the keys that it began with. */
    void replace(Keys others) {
        keys = others;
    }
}
