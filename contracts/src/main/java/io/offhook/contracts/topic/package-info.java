/** The topics that events travel on, and the names they carry on the wire. */
@NullMarked
package io.offhook.contracts.topic;

import org.jspecify.annotations.NullMarked;
