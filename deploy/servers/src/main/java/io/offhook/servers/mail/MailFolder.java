package io.offhook.servers.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The directory of {@code .eml} files. Their names sort by time of arrival. */
final class MailFolder {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final int PAGE = 500;

    private final Path folder;
    private final AtomicInteger sequence = new AtomicInteger();

    MailFolder(Path folder) {
        this.folder = folder;
    }

    void keep(MimeMessage message) throws MessagingException {
        var name = "%s-%04d.eml".formatted(NAME.format(Instant.now()), sequence.incrementAndGet());
        var unfinished = folder.resolve(name + ".part");
        try {
            try (var out = Files.newOutputStream(unfinished)) {
                message.writeTo(out);
            }
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new MessagingException("Cannot write " + name, failure);
        }
    }

    /** The latest 500 mails, newest first. */
    List<Mail> mails() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.reverseOrder())
                    .limit(PAGE)
                    .map(Mail::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + folder, failure);
        }
    }

    /** The file of one mail; empty for any other name. */
    Optional<Path> file(String name) {
        return name.matches("[0-9-]+\\.eml")
                ? Optional.of(folder.resolve(name)).filter(Files::exists)
                : Optional.empty();
    }
}
