package io.offhook.stackclient.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.offhook.stackclient.rest.Account;
import io.offhook.stackclient.rest.RestClient;
import java.io.IOException;
import java.net.URI;

/** The dead letters of any service, as an administrator. */
public final class DeadLettersApi {

    private static final String PATH = "/api/v1/dead-letters";

    private final RestClient service;

    public DeadLettersApi(URI base, Account administrator) {
        this.service = new RestClient(base, administrator);
    }

    /** @param page counted from 0 */
    public DeadLetters list(DeadLetterFilter filter, int page, int size) throws IOException {
        var query = filter.query();
        return service.get(
                PATH + "?page=" + page + "&size=" + size + (query.isEmpty() ? "" : "&" + query), DeadLetters.class);
    }

    /** One dead letter with its payload, as the service sends it. */
    public JsonNode show(long id) throws IOException {
        return service.get(PATH + "/" + id, JsonNode.class);
    }

    /** Replays one dead letter, then the later records of its stream. */
    public DeadLetters.Replay replay(long id) throws IOException {
        return service.post(PATH + "/" + id + "/replay", DeadLetters.Replay.class);
    }

    /** Replays all dead letters that match. */
    public DeadLetters.Replay replay(DeadLetterFilter filter) throws IOException {
        var query = filter.query();
        return service.post(PATH + "/replay" + (query.isEmpty() ? "" : "?" + query), DeadLetters.Replay.class);
    }
}
