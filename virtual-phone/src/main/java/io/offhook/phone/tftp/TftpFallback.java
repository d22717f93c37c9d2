package io.offhook.phone.tftp;

import io.offhook.phone.boot.FetchFile;
import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.boot.FileAnswer.NoAnswer;
import io.offhook.phone.trust.PhoneServers;
import java.net.URI;

/**
 * Fetches over HTTP, and over TFTP if no server answers HTTP. An HTTP error is an answer and causes no fallback. HTTPS never falls
 * back.
 */
public final class TftpFallback implements FetchFile {

    private final FetchFile server;
    private final PhoneServers servers;

    public TftpFallback(FetchFile server, PhoneServers servers) {
        this.server = server;
        this.servers = servers;
    }

    @Override
    public FileAnswer fetch(URI file) {
        if (!"http".equals(file.getScheme())) {
            return server.fetch(file);
        }
        return switch (servers.transport()) {
            case TFTP -> server.fetch(servers.overTftp(file));
            case HTTP, HTTPS -> fallingBack(file);
        };
    }

    private FileAnswer fallingBack(URI file) {
        var answer = server.fetch(file);
        if (!(answer instanceof NoAnswer(var message))) {
            return answer;
        }
        var second = server.fetch(servers.overTftp(file));
        return second instanceof NoAnswer(var other) ? new NoAnswer(message + "; " + other) : second;
    }
}
