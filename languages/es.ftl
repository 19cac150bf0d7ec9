# Lo que dicen las páginas en español: las mismas claves y los mismos huecos que en `en.ftl`.

# --- Todas las páginas --------------------------------------------------------------------------------------

language-name = Español
page-made = Hecho por mailsetup a partir del archivo de proveedor de { $provider }. No contiene ninguna contraseña.

# --- Los valores de un servidor -----------------------------------------------------------------------------

values-imap = Correo entrante (IMAP)
values-pop3 = Correo entrante (POP3)
values-pop3-instead = Correo entrante (POP3), en lugar de IMAP
values-smtp = Correo saliente (SMTP)
values-server = Servidor
values-port = Puerto
values-security = Seguridad
values-username = Nombre de usuario
values-password = Contraseña
values-authentication = Autenticación
values-checked = Comprobado
values-letters = es decir,
values-checked-on = { $day }, con el servidor
values-or = o
values-auth-password = contraseña
values-auth-encrypted = contraseña cifrada
values-auth-oauth2 = página de inicio de sesión (OAuth2)
values-password-yours = la contraseña de su correo
values-password-none = ninguna: una página web le pide que inicie sesión
values-port-trap = Elija primero la seguridad y después corrija el puerto: con { $security }, la mayoría de los programas ponen { $usual } por sí solos. Cámbielo a { $port }.

username-address = su dirección de correo completa
username-local-part = la parte de su dirección de correo antes de la @
username-domain = la parte de su dirección de correo después de la @
username-of-address = [su dirección]
username-of-local-part = [lo que está antes de la @]
username-of-domain = [lo que está después de la @]

notes-alternatives = Si un servidor no responde, pruebe con otro: { $servers }.
notes-server = { $protocol } { $host }, puerto { $port }, { $security }

# --- La página de configuración -----------------------------------------------------------------------------

languages = Idiomas
in-english = (en inglés)
copy = Copiar
copied = Copiado: { $value }
example-name = nombre

setup-title = Configurar el correo de { $provider }
setup-lead = Escriba su dirección de correo y siga los pasos para su dispositivo.
setup-address = Su dirección de correo electrónico
setup-button = Mostrar mis pasos
setup-private = La dirección se queda en su navegador. No se envía a nadie.
setup-wrong = Eso no es una dirección de correo. Una dirección tiene esta forma:
setup-elsewhere = { $domain } no está en la lista de dominios de { $provider }, al final de esta página. Compruebe que está bien escrito. Si aun así { $provider } guarda su correo, continúe.
setup-devices = ¿Dónde lee su correo?
setup-for = Los pasos y los datos son para
setup-otherwise = O paso a paso, con todos los datos:
setup-get-profile = Obtener el perfil
setup-phone = En su teléfono
setup-phone-code = Apunte con la cámara del teléfono a este código. Abrirá allí esta página.
setup-phone-alt = Un código QR con la dirección de esta página
setup-settings = Los datos, para escribirlos
setup-settings-intro = Para cualquier otro programa. Todos piden estos datos, con palabras algo distintas.
setup-papers = Para imprimir, y para cuando no funciona
setup-sheet = La hoja de datos
setup-sheet-pdf = La hoja de datos en PDF
setup-troubleshooting = No funciona
setup-domains = Para direcciones de

device-ios = iPhone y iPad
device-android = Android
device-windows = Windows
device-mac = Mac
device-linux = Linux

# Las etiquetas de iOS y macOS son las de un dispositivo en español.
setup-profile = Con un perfil, que rellena los datos
setup-ios-1 = Toque el botón de abajo, en Safari. Otros navegadores a menudo solo guardan el archivo.
setup-ios-2 = Toque «Permitir» y después «Cerrar».
setup-ios-3 = Abra la app Ajustes (o Configuración) antes de 8 minutos. Cerca del principio, toque «Perfil descargado» y después «Instalar».
setup-ios-4 = Escriba lo que pide el dispositivo: su nombre, su dirección y la contraseña de su correo. El perfil no contiene ninguna contraseña.
setup-mac-1 = Haga clic en el botón de abajo y abra el archivo que se ha guardado.
setup-mac-2 = Abra Ajustes del Sistema (o Configuración del Sistema), «General», «Gestión de dispositivos». Haga doble clic en el perfil y después en «Instalar».
setup-mac-3 = Escriba lo que pide el Mac: su nombre, su dirección y la contraseña de su correo. El perfil no contiene ninguna contraseña.

setup-thunderbird = Con Thunderbird, que encuentra los datos por sí solo
setup-android-1 = Instale Thunderbird desde Play Store o F-Droid y ábralo.
setup-android-2 = Empiece, escriba su dirección de correo y toque «Continuar».
setup-android-3 = Escriba la contraseña de su correo. Eso es todo.
setup-desktop-1 = Instale Thunderbird desde thunderbird.net y ábralo.
setup-desktop-2 = Escriba su nombre y su dirección de correo, y haga clic en «Continuar».
setup-desktop-3 = Escriba la contraseña de su correo. Eso es todo.

setup-by-hand = La app Mail a mano, o con el perfil
guide-gmail = App Gmail
guide-samsung = Samsung Email
guide-outlook-android = Outlook para Android
guide-fairemail = FairEmail
guide-thunderbird-android = Thunderbird para Android, K-9 Mail
guide-outlook-new = Outlook nuevo
guide-outlook-classic = Outlook clásico
guide-windows-mail = Correo de Windows
guide-thunderbird = Thunderbird
