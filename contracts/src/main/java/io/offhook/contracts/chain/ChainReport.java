package io.offhook.contracts.chain;

import java.util.List;
import java.util.Optional;

/**
 * What verification found of a chain.
 *
 * @param length how many places have a record
 * @param first time of the first record, ISO-8601
 * @param last time of the last record
 * @param head the last record; absent: the chain has none
 * @param findings by place; none: the chain is whole
 */
public record ChainReport(
        String chain,
        long length,
        Optional<String> first,
        Optional<String> last,
        Optional<ChainHead> head,
        List<Finding> findings) {}
