package io.offhook.eventing.rebuild;

import java.util.List;

/** The message lists those that there are. */
public final class NoSuchReadModel extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NoSuchReadModel(String name, List<String> existing) {
        super("no read model " + name + "; there are " + String.join(", ", existing));
    }
}
