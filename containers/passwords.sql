-- Runs once, when the database of docker-compose.yml is created, after service/database/roles.sql.
\getenv owner_password LUP_DATABASE_OWNER_PASSWORD
\getenv service_password LUP_DATABASE_PASSWORD
alter role lup_owner password :'owner_password';
alter role lup_service password :'service_password';
