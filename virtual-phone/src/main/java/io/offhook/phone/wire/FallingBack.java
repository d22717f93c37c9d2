package io.offhook.phone.wire;

import io.offhook.phone.boot.FetchFile;
import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.boot.FileAnswer.NoAnswer;
import io.offhook.phone.trust.PhoneServers;
import java.net.URI;

/**
 * HTTP first, and TFTP where nobody answers HTTP: a server that says it cannot is believed. HTTPS never falls back to
 * anything here.
 */
final class FallingBack implements FetchFile {

    private final FetchFile server;
    private final PhoneServers servers;

    FallingBack(FetchFile server, PhoneServers servers) {
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
