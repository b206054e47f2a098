@NullMarked
package com.quotedesk.persistence.users;

import org.jspecify.annotations.NullMarked;
