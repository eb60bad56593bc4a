//! The one command of the window: a call of the core by name.

use crate::app::Desktop;
use broadsheet_core::api::{Answer, dispatch};
use broadsheet_core::model::{ApiError, ErrorCode};
use futures_util::FutureExt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use tauri::State;
use tauri::ipc::Response;

/// Carries out a call: JSON arrives parsed in the interface, bytes as an `ArrayBuffer`, errors as `{ code, detail }`.
/// Calls made before the library is open wait for it; when it cannot be opened, all of them say why. A panic is an error of this call and of nothing else.
#[tauri::command]
pub async fn call(desktop: State<'_, Arc<Desktop>>, name: String, arguments: String) -> Result<Response, ApiError> {
    let _in_flight = desktop.in_flight.enter();
    let context = tokio::select! {
        context = desktop.context.wait() => context,
        refusal = desktop.refusal.wait() => return Err(refusal.clone()),
    };
    let answer = AssertUnwindSafe(dispatch(context, &name, &arguments)).catch_unwind().await;
    match answer {
        Ok(Ok(Answer::Json(json))) => Ok(Response::new(json)),
        Ok(Ok(Answer::Bytes(bytes))) => Ok(Response::new(bytes)),
        Ok(Err(error)) => {
            tracing::debug!(call = name, %error, "refused");
            Err(error)
        }
        Err(_) => {
            Err(ApiError::new(ErrorCode::Internal, format!("{name} failed inside Broadsheet; the log has details")))
        }
    }
}
