package io.offhook.torture.run;

import io.offhook.stackclient.rest.Poll;
import io.offhook.torture.installation.Installation;
import io.offhook.torture.installation.Replica;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Restarts replicas as a cluster does: if one has ended, is not ready in time, or fails its liveness check. */
final class ReplicaSupervisor {

    private static final Duration READY_TIMEOUT = Duration.ofSeconds(40);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);

    private final Installation installation;
    private final List<String> notes = new ArrayList<>();

    ReplicaSupervisor(Installation installation) {
        this.installation = installation;
    }

    /** Returns when all replicas are ready. */
    void recover(String after) throws InterruptedException {
        for (var replica : installation.allReplicas()) {
            if (!replica.isAlive()) {
                restart(replica, "had ended", after);
            } else if (!becomesReady(replica)) {
                restart(replica, "was not ready within " + READY_TIMEOUT.toSeconds() + " s", after);
            } else if (!replica.isLively()) {
                restart(replica, "failed its liveness check", after);
            }
        }
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    private void restart(Replica replica, String reason, String after) {
        notes.add("replica %s %s after: %s".formatted(replica.name(), reason, after));
        replica.restart();
    }

    private static boolean becomesReady(Replica replica) throws InterruptedException {
        return new Poll(READY_TIMEOUT, POLL_INTERVAL).until(replica::isReady);
    }
}
