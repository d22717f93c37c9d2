/** Where topics come in: one class per topic decodes its records and hands them on to projections and use cases. */
@NullMarked
package io.offhook.provisioning.topics;

import org.jspecify.annotations.NullMarked;
