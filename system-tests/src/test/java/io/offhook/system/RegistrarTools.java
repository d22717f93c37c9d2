package io.offhook.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Debian's Kamailio and sipp. Where they have to be, their absence fails a test; elsewhere the test is skipped and says so. */
final class RegistrarTools {

    static final Path KAMAILIO = Path.of("/usr/sbin/kamailio");
    static final Path SIPP = Path.of("/usr/bin/sipp");

    private static final String REQUIRED = "OFFHOOK_REQUIRE_REGISTRAR";

    private RegistrarTools() {}

    static boolean areInstalled() {
        return List.of(KAMAILIO, SIPP).stream().allMatch(Files::isExecutable);
    }

    static void require() {
        var reason = KAMAILIO + " and " + SIPP + " are needed: apt-get install kamailio kamailio-postgres-modules"
                + " kamailio-utils-modules kamailio-extra-modules sip-tester";
        if ("true".equals(System.getenv(REQUIRED))) {
            assertThat(areInstalled()).as(reason).isTrue();
        }
        if (!areInstalled()) {
            System.err.println("SKIPPED: the test with a real registrar. " + reason);
        }
        assumeThat(areInstalled()).as(reason).isTrue();
    }
}
