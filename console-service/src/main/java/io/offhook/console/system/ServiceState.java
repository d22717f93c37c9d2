package io.offhook.console.system;

import java.util.List;

/**
 * How a service is.
 *
 * @param version empty if it does not tell
 * @param checks of its readiness
 */
public record ServiceState(String name, Readiness readiness, String version, List<Check> checks, ServiceMeters meters) {

    /** Whether it takes requests. */
    public enum Readiness {
        READY("ready", "green"),
        NOT_READY("not ready", "red"),
        AWAY("does not answer", "red");

        private final String label;
        private final String colour;

        Readiness(String label, String colour) {
            this.label = label;
            this.colour = colour;
        }

        public String label() {
            return label;
        }

        /** Of the badge, by the style sheet's name. */
        public String colour() {
            return colour;
        }
    }

    /** @param data what the check says besides, in one line */
    public record Check(String name, boolean up, String data) {}

    public static ServiceState away(String name) {
        return new ServiceState(name, Readiness.AWAY, "", List.of(), ServiceMeters.UNKNOWN);
    }

    /** Why it is not ready. */
    public List<Check> down() {
        return checks.stream().filter(each -> !each.up()).toList();
    }
}
