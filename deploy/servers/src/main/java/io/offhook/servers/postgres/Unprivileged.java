package io.offhook.servers.postgres;

import io.offhook.servers.process.ProcessCommand;
import io.offhook.servers.process.ServerFailed;
import java.io.IOException;

/**
 * PostgreSQL refuses to run as root. So root runs it in a user namespace, where its user id is that of nobody and files still belong
 * to root.
 */
final class Unprivileged {
    private static final String FORBIDDEN = """
        PostgreSQL does not run as root, and this machine forbids user namespaces (unshare -U).
        Run this as another user, or allow user namespaces (kernel.unprivileged_userns_clone=1, user.max_user_namespaces > 0; \
        for a container, a seccomp profile that permits unshare).\
        """;

    private Unprivileged() {}

    static ProcessCommand asOrdinaryUser(ProcessCommand launch) {
        if (!isRoot()) {
            return launch;
        }
        requireNamespaces();
        return launch.through("unshare", "-U");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void requireNamespaces() {
        try {
            var probe = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (probe.waitFor() != 0) {
                throw new ServerFailed(FORBIDDEN);
            }
        } catch (IOException noUnshare) {
            throw new ServerFailed(FORBIDDEN);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while trying unshare -U");
        }
    }
}
