package io.offhook.contracts.chain;

import java.util.Optional;

/**
 * A record as it was found.
 *
 * @param place in its chain, from 1
 * @param hash of the record itself
 * @param previous the hash of the record before it, as this one says
 * @param time ISO-8601
 * @param flaw what is wrong with the record by itself, for example its signature
 */
public record ChainRecord(long place, String hash, String previous, String time, Optional<String> flaw) {}
