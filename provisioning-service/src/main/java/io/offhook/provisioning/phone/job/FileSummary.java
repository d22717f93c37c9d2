package io.offhook.provisioning.phone.job;

import java.util.List;

/**
 * What a file is found to be before its job begins.
 *
 * @param header the names of the columns as they came
 * @param rows without the header and blank ones
 */
public record FileSummary(List<String> header, List<String> ignoredColumns, long rows) {}
