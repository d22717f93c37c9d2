package io.offhook.stackclient.stack;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A server or service of the local stack that was started and not yet stopped: the content of {@code run/<name>.json}.
 *
 * @param name in file names and in {@code status}
 * @param title in messages
 * @param startedAt distinguishes the process from a later one with the same id
 * @param url its address for users and programs
 * @param readyUrl answers 200 when the part is ready; if empty, an open port means ready
 * @param stopSignal {@code TERM} or {@code INT}
 * @param service whether it is a service of Offhook; services stop before the servers
 */
public record RunningPart(
        String name,
        String title,
        long pid,
        Instant startedAt,
        int port,
        String url,
        Optional<String> readyUrl,
        Path log,
        String stopSignal,
        boolean service) {}
