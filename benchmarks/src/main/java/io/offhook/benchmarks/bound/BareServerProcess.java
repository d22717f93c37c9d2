package io.offhook.benchmarks.bound;

import io.offhook.listener.TlsEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A {@link BareServer} or {@link BareTvs} in a new process, with the memory of a service in the local stack. */
public final class BareServerProcess implements AutoCloseable {

    private final Process process;
    private final URI uri;

    private BareServerProcess(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /**
     * Waits until it listens.
     *
     * @param certificate PEM, its TLS certificate
     * @param key PEM
     */
    public static BareServerProcess start(Path certificate, Path key, TlsEngine engine) throws IOException {
        return start(BareServer.class, List.of(certificate.toString(), key.toString(), engine.name()));
    }

    /**
     * As {@link #start}, for TVS.
     *
     * @param requestBytes the length of a request
     * @param answer the answer to every request
     */
    public static BareServerProcess startTvs(
            Path certificate, Path key, TlsEngine engine, int requestBytes, byte[] answer) throws IOException {
        return start(
                BareTvs.class,
                List.of(
                        certificate.toString(),
                        key.toString(),
                        engine.name(),
                        Integer.toString(requestBytes),
                        HexFormat.of().formatHex(answer)));
    }

    private static BareServerProcess start(Class<?> server, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms32m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                server.getName()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new BareServerProcess(process, URI.create("https://127.0.0.1:" + port(process)));
    }

    private static int port(Process process) throws IOException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = out.readLine();
        if (line == null) {
            throw new IOException("the bare server did not start");
        }
        return Integer.parseInt(line);
    }

    public URI uri() {
        return uri;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
