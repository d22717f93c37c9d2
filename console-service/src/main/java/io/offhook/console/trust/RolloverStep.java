package io.offhook.console.trust;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way to another SAST.
 *
 * @param does what it does, and what phones make of it
 */
public record RolloverStep(String name, String does, State state) {

    /** Where it stands. */
    public enum State {
        DONE("Done", "green"),
        DUE("Due now", "blue"),
        LATER("Later", "secondary");

        private final String label;
        private final String colour;

        State(String label, String colour) {
            this.label = label;
            this.colour = colour;
        }

        public String label() {
            return label;
        }

        public String colour() {
            return colour;
        }
    }

    /**
     * All steps, in order.
     *
     * @param phase {@code STEADY}, {@code BRIDGED} or {@code RENEWED}
     * @param candidate whether a certificate has the role SAST that does not sign yet
     * @param completeFrom from when on the last step is in order; absent: nothing is under way
     */
    public static List<RolloverStep> of(String phase, boolean candidate, @Nullable Instant completeFrom, Instant now) {
        var underWay = !phase.equals("STEADY");
        var waited = completeFrom != null && !now.isBefore(completeFrom);
        var renews = phase.equals("RENEWED");
        return List.of(
                new RolloverStep(
                        "Register the new certificate",
                        "Make a key, register its certificate with the role SAST, add it to the signers of every replica and restart them."
                                + " Phones notice nothing.",
                        state(underWay || candidate, true)),
                new RolloverStep(
                        renews ? "Renew the recovery SAST" : "Announce the new SAST",
                        renews
                                ? "The SAST signs a list that names another recovery SAST, which signs nothing yet. Every phone that knows the"
                                        + " SAST takes it."
                                : "The recovery SAST signs a list that names the new SAST. Every phone that holds any list with this recovery SAST"
                                        + " takes it, however old.",
                        state(underWay, candidate)),
                new RolloverStep(
                        "Wait until phones have fetched the list",
                        "Phones fetch it when they restart or are reset: reset those that you can reach. One that sleeps through this step"
                                + " refuses what comes next until TVS or the recovery SAST helps it.",
                        state(underWay && waited, underWay)),
                new RolloverStep(
                        "Complete",
                        renews
                                ? "The change is over. From now on the new recovery SAST can sign what every phone takes."
                                : "The new SAST signs. Phones that hold the announced list take it; phones with an older list do not.",
                        state(false, underWay && waited)),
                new RolloverStep(
                        "Withdraw the old certificate",
                        "Withdraw its role SAST and remove its key from the signers. It signs nothing any more.",
                        State.LATER));
    }

    private static State state(boolean done, boolean due) {
        return done ? State.DONE : due ? State.DUE : State.LATER;
    }
}
