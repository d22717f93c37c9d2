/**
 * Bulk jobs: a file is submitted, not awaited. Any replica works on a job. A batch of rows is one transaction with the progress of the
 * job and the rows that failed, so a crash neither repeats a row nor forgets one.
 *
 * <pre>
 *   submitted --> PENDING --first batch--> PROCESSING --last batch, all rows are fine--> COMPLETED
 *             --> HOLD --start, or its time comes--> PENDING           --some failed--> INCOMPLETE
 *   HOLD, PENDING, PROCESSING --cancel--> CANCELLED
 * </pre>
 */
@NullMarked
package io.offhook.provisioning.phone.job;

import org.jspecify.annotations.NullMarked;
