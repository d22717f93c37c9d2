package io.offhook.contracts.state;

import io.offhook.contracts.Event;

/**
 * A person, as of now. The only topic that carries a name or a mail address.
 *
 * @param userId what phones name as their owner
 */
public record User(String userId, String name, String mail) implements Event {}
