package io.offhook.servers.mail;

import io.offhook.servers.Ports;
import io.offhook.servers.ServerProgram;
import io.offhook.servers.process.BinaryCache;
import io.offhook.servers.process.JavaProgram;
import io.offhook.servers.process.ProcessCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The mail sink: an SMTP server that delivers nothing.
 *
 * @param port the SMTP port
 * @param pagesPort the HTTP port of the pages that show the mails
 */
public record MailProgram(BinaryCache cache, Path data, int port, int pagesPort) implements ServerProgram {

    @Override
    public String name() {
        return "Mail sink";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, pagesPort);
    }

    public String pagesUrl() {
        return "http://127.0.0.1:" + pagesPort;
    }

    @Override
    public ProcessCommand prepare() {
        try {
            Files.createDirectories(data);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot make " + data, failure);
        }
        return JavaProgram.launch(
                cache,
                "io.offhook.servers.mail.MailSink",
                List.of("-Xmx48m", "-XX:TieredStopAtLevel=1", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"),
                List.of(String.valueOf(port), String.valueOf(pagesPort), data.toString()));
    }

    @Override
    public boolean answers() {
        return Ports.isOpen(port) && Ports.isOpen(pagesPort);
    }
}
