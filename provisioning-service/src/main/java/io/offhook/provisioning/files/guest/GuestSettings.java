package io.offhook.provisioning.files.guest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which phones get a guest file, {@code offhook.guest-files.*}: none unless there is a policy. */
@ConfigMapping(prefix = "offhook.guest-files")
interface GuestSettings {

    Map<String, Policy> policies();

    /** For the phones of some networks. */
    interface Policy {

        /** For example {@code 10.99.0.0/24}. */
        List<String> networks();

        /** Models whose phones get it, by their records; absent: all, also those without a record, whose model nobody knows. */
        Optional<List<String>> models();

        /** The pages, as phones reach them; the name of the device is appended. */
        @WithDefault("http://127.0.0.1:8445/screen")
        String screensUrl();

        /** After so many seconds without a key the phone shows the pages by itself; 0: never. */
        @WithDefault("60")
        int idleSeconds();

        /** Number of a line that may call the dial plan's activation number and nothing else; absent: no line. */
        Optional<String> line();

        /** A file with the password of that line. Everybody in the networks can read it. */
        Optional<Path> linePasswordFile();
    }
}
