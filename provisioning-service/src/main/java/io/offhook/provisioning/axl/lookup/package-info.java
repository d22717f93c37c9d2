/** What scripts look up over AXL before they add phones: users, what administrators named once, defaults of models, and the version. */
@NullMarked
package io.offhook.provisioning.axl.lookup;

import org.jspecify.annotations.NullMarked;
