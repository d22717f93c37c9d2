package io.offhook.servers.test;

import io.offhook.servers.redis.RedisServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A Redis of one test class alone, which it may freeze. The test finds it in a field of type {@link RedisServer}. */
public final class OwnRedis implements QuarkusTestResourceLifecycleManager {

    private final RedisServer server = RedisServer.start();

    @Override
    public Map<String, String> start() {
        return ServerConfiguration.redis("127.0.0.1:" + server.port());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(RedisServer.class));
    }

    @Override
    public void stop() {
        server.close();
    }
}
