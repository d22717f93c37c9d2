package io.offhook.phone.cli;

import io.offhook.phone.trust.PhoneMemory;
import io.offhook.phone.trust.PhoneMemory.ListKind;
import io.offhook.phone.wire.SavedPhone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for what the phone keeps between boots: everything in a directory, its trust list in a file, or nothing. */
final class KeepOption {

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description =
                    "Keep the phone in this directory: certificate, key, trust lists, last valid configuration. The"
                            + " first boot writes them, later boots read them.")
    @Nullable
    Path directory;

    @Option(
            names = "--trust-list",
            paramLabel = "FILE",
            description = "Keep only the trust list: read before the boot if the file exists, written after it."
                    + " Default: the phone has no trust list.")
    @Nullable
    Path trustList;

    Optional<SavedPhone> saved() {
        return Optional.ofNullable(directory).map(SavedPhone::new);
    }

    PhoneMemory memory() throws IOException {
        if (saved().isPresent()) {
            return saved().get().memory();
        }
        var memory = new PhoneMemory();
        if (trustList != null && Files.exists(trustList)) {
            memory.take(ListKind.ITL, SavedPhone.readList(trustList));
        }
        return memory;
    }

    void save(PhoneMemory memory) throws IOException {
        if (saved().isPresent()) {
            saved().get().save(memory);
        }
        var held = memory.list(ListKind.ITL);
        if (trustList != null && held.isPresent()) {
            Files.write(trustList, held.get().signed().toArray());
        }
    }
}
