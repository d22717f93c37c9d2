package io.offhook.torture.installation;

import java.nio.file.Path;

/**
 * The programs of one replica: its own, and the one that it is replaced by in an upgrade. They are the same where there is one version.
 */
record ServiceVersions(Path current, Path next) {

    ServiceVersions exchanged() {
        return new ServiceVersions(next, current);
    }
}
