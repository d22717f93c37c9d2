/** The tables of bulk jobs: jobs, their files in pieces, and the rows that failed. */
@NullMarked
package io.offhook.provisioning.phone.job.store;

import org.jspecify.annotations.NullMarked;
