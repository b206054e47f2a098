@NullMarked
package com.quotedesk.persistence.links;

import org.jspecify.annotations.NullMarked;
