package io.offhook.activation.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A Lua script. It is called by its digest, and sent whole when Redis does not know it, for example after a restart. */
public final class LuaScript {

    private final String source;
    private final String digest;

    private LuaScript(String source) {
        this.source = source;
        this.digest = sha1(source);
    }

    public static LuaScript resource(String name) {
        try (InputStream in = LuaScript.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new LuaScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Uni<Response> run(TimedRedis redis, List<String> keys, List<String> arguments) {
        return redis.send(request(Command.EVALSHA, digest, keys, arguments))
                .onFailure(TimedRedis::isUnknownScript)
                .recoverWithUni(() -> redis.send(request(Command.EVAL, source, keys, arguments)));
    }

    private static Request request(Command command, String script, List<String> keys, List<String> arguments) {
        var request = Request.cmd(command).arg(script).arg(keys.size());
        keys.forEach(request::arg);
        arguments.forEach(request::arg);
        return request;
    }

    /** What EVALSHA calls a script by; security does not depend on it. */
    private static String sha1(String source) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
