module portable

go 1.23

// Generated models of alternatives import it.
require gopkg.in/validator.v2 v2.0.1
