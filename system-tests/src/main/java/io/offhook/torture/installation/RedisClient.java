package io.offhook.torture.installation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** As much of the Redis protocol as it takes to give a command and read the answer: texts, and lists of texts. */
public final class RedisClient implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 5_000;

    private final Socket socket = new Socket();
    private final InputStream in;

    public RedisClient(int port) {
        try {
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException("Redis is not there", failure);
        }
    }

    /** The answer as a flat list; nothing is the empty text. */
    public List<String> ask(String... command) {
        try {
            var request = new StringBuilder("*" + command.length + "\r\n");
            for (var word : command) {
                request.append('$')
                        .append(word.getBytes(StandardCharsets.UTF_8).length)
                        .append("\r\n")
                        .append(word)
                        .append("\r\n");
            }
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            var answer = new ArrayList<String>();
            read(answer);
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException("Redis does not answer to " + command[0], failure);
        }
    }

    private void read(List<String> into) throws IOException {
        var line = line();
        var rest = line.substring(1);
        switch (line.charAt(0)) {
            case '*' -> {
                for (int i = Integer.parseInt(rest); i > 0; i--) {
                    read(into);
                }
            }
            case '$' -> into.add(bulk(Integer.parseInt(rest)));
            case '-' -> throw new IOException(rest);
            default -> into.add(rest);
        }
    }

    private String bulk(int length) throws IOException {
        if (length < 0) {
            return "";
        }
        var text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        in.skipNBytes(2);
        return text;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\r'; c = in.read()) {
            if (c < 0) {
                throw new IOException("Redis hung up");
            }
            line.append((char) c);
        }
        in.skipNBytes(1);
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException ignored) {
            // it is gone either way
        }
    }
}
